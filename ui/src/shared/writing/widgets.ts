/* What is drawn in place of marks: bullets, boxes to tick, images. */
import { WidgetType, type EditorView } from '@codemirror/view';

/** The room of some levels before the words. */
function roomOf(wide: number): HTMLElement {
  const room = document.createElement('span');
  room.className = 'md-step';
  room.style.setProperty('--md-wide', String(wide));
  return room;
}

/** A mark that is drawn: a bullet of some depth, or nothing but its room. */
export class Step extends WidgetType {
  constructor(
    readonly wide: number,
    readonly bullet: number | null,
  ) {
    super();
  }
  override eq(other: Step): boolean {
    return other.wide === this.wide && other.bullet === this.bullet;
  }
  toDOM(): HTMLElement {
    const room = roomOf(this.wide);
    room.setAttribute('aria-hidden', 'true');
    if (this.bullet === null) return room;
    const dot = document.createElement('span');
    dot.className = `md-bullet md-bullet-${this.bullet % 3}`;
    room.append(dot);
    return room;
  }
  override ignoreEvent(): boolean {
    return false;
  }
}

/** The box of a task. It is ticked with the mouse here, and with Ctrl+Enter in its line. */
export class Box extends WidgetType {
  constructor(
    readonly wide: number,
    readonly done: boolean,
    readonly label: string,
    readonly toggle: (view: EditorView, at: number) => void,
  ) {
    super();
  }
  override eq(other: Box): boolean {
    return other.wide === this.wide && other.done === this.done && other.label === this.label;
  }
  toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'md-box';
    box.checked = this.done;
    box.tabIndex = -1;
    box.setAttribute('aria-label', this.label);
    box.dataset.test = 'task-box';
    box.onmousedown = (event) => event.preventDefault();
    const room = roomOf(this.wide);
    room.append(box);
    box.onclick = (event) => {
      event.preventDefault();
      this.toggle(view, view.posAtDOM(room));
    };
    return room;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

/** An image of the notebook. One that lies anywhere else is never loaded: its words are shown in its place. */
export class Picture extends WidgetType {
  constructor(
    readonly source: string | null,
    readonly alt: string,
    readonly elsewhere: string,
    readonly open: (alt: string, source: string) => void,
  ) {
    super();
  }
  override eq(other: Picture): boolean {
    return other.source === this.source && other.alt === this.alt && other.elsewhere === this.elsewhere;
  }
  toDOM(view: EditorView): HTMLElement {
    const frame = document.createElement('span');
    frame.className = 'md-image';
    const { source } = this;
    if (source === null) {
      frame.classList.add('md-elsewhere');
      frame.textContent = this.alt ? `${this.alt} (${this.elsewhere})` : this.elsewhere;
      return frame;
    }
    const image = document.createElement('img');
    image.alt = this.alt;
    image.decoding = 'async';
    image.draggable = false;
    image.dataset.test = 'page-image';
    image.onload = () => view.requestMeasure();
    image.onclick = () => this.open(this.alt, source);
    image.src = source;
    frame.append(image);
    return frame;
  }
  override ignoreEvent(event: Event): boolean {
    return event.type === 'click';
  }
  override get estimatedHeight(): number {
    return this.source === null ? -1 : 240;
  }
}
