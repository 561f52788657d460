/* Printing: what is to be read is laid on a sheet of its own, which only the printer sees. */
import './print.css';
import './writing.css';

const SHEET = 'printed';

/** Prints this; the answer takes the sheet away again, as the end of printing does. */
export function printReading(title: string, date: string, reading: Node): () => void {
  document.querySelector(`.${SHEET}`)?.remove();
  const sheet = document.createElement('article');
  sheet.className = SHEET;
  const head = document.createElement('header');
  const when = document.createElement('p');
  when.textContent = date;
  head.append(when);
  if (title) {
    const name = document.createElement('h1');
    name.textContent = title;
    head.append(name);
  }
  const body = document.createElement('div');
  body.className = 'md-page';
  body.append(reading);
  sheet.append(head, body);
  document.body.append(sheet);
  document.body.classList.add('printing-page');
  const images = [...sheet.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined));
  const done = () => {
    document.body.classList.remove('printing-page');
    sheet.remove();
    window.removeEventListener('afterprint', done);
  };
  window.addEventListener('afterprint', done);
  void Promise.all(images).then(() => sheet.isConnected && window.print());
  return done;
}
