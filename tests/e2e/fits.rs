//! A screen fits its window: nothing is cut off or hangs loose, no word is broken, and nothing lies over what can be done.

use crate::window::Window;

/// How much wider than the window the screen is, then the words of whatever does not fit.
const LOOSE: &str = "
    // What is drawn beneath the lock screen, to be thrown away, is no part of it.
    const all = (named) => [...document.querySelectorAll(named)].filter((one) => !one.closest('.beneath[inert]'));
    const seen = (one) => one.getBoundingClientRect().width > 1 && one.checkVisibility({ visibilityProperty: true });
    const cut = all('button, h1, h2, label, legend, p, dt, dd').filter((one) => {
        const box = one.getBoundingClientRect();
        return seen(one) && (box.right > window.innerWidth + 1 || box.left < -1);
    });
    // Under the chip of a narrow room, what can be done begins on the edge that everything else begins on.
    const stray = window.innerWidth > 600 ? [] : all('.bar:has([data-test=privacy-chip]) > .acts > :first-child').filter((one) => {
        const bar = one.closest('.bar'), box = one.getBoundingClientRect();
        const edge = bar.getBoundingClientRect().left + parseFloat(getComputedStyle(bar).paddingLeft);
        return box.top >= bar.querySelector('[data-test=privacy-chip]').getBoundingClientRect().bottom - 1 && box.left > edge + 1;
    });
    // And so does the name of what is shown there.
    const rule = document.querySelector('main .bar');
    const edge = rule ? rule.getBoundingClientRect().left + parseFloat(getComputedStyle(rule).paddingLeft) : 0;
    const aside = window.innerWidth > 600 || !rule ? [] : all('main .scroll h1').filter((one) => seen(one) && Math.abs(one.getBoundingClientRect().left - edge) > 1);
    // What is read from the back of a room has its words whole.
    const broken = all('[data-stage] li > span').filter((one) => one.childElementCount === 0).filter((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        return seen(one) && !/[^\\p{L}]/u.test(one.textContent.trim()) && lines.size > 1;
    });
    const told = all('[data-test=toast]').map((one) => one.getBoundingClientRect());
    const covered = all('[data-stage] > footer button, dialog[open] :is(footer, form > .foot) button').filter((one) => {
        const box = one.getBoundingClientRect();
        return told.some((over) => over.left < box.right && box.left < over.right && over.top < box.bottom && box.top < over.bottom);
    });
    // A day is seen whole, and so is how it is typed.
    const pen = document.createElement('canvas').getContext('2d');
    const short = all('input[data-value]').filter((one) => {
        const style = getComputedStyle(one);
        pen.font = style.font;
        const room = one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        return seen(one) && pen.measureText(one.value || one.placeholder).width > room + 1;
    });
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    return [wide, ...[...cut, ...stray, ...aside, ...broken, ...covered, ...short].map((one) => (one.textContent.trim() || one.dataset.test || one.tagName).slice(0, 60))]";

impl Window {
    /// Nothing on the screen is wider than the window, and nothing on it is out of its place.
    pub async fn fits(&self, screen: &str) {
        self.rests().await;
        let loose = self.script(LOOSE, vec![]).await;
        let loose = loose.as_array().unwrap();
        assert!(loose[0].as_i64().unwrap() <= 0 && loose.len() == 1, "{screen} does not fit: {loose:?}");
    }
}
