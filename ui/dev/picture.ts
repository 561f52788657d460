/* The one image that the stand-in has. */
let drawn: string | null = null;

/** The address of a drawing on a whiteboard. */
export const picture = (): string => (drawn ??= draw());

function draw(): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 320;
  const brush = canvas.getContext('2d');
  if (brush) {
    brush.fillStyle = getComputedStyle(document.body).getPropertyValue('background-color');
    brush.fillRect(0, 0, 320, 320);
    brush.font = '28px sans-serif';
    brush.fillText('What helps most here?', 16, 120);
    brush.strokeRect(12, 150, 290, 120);
  }
  const bytes = Uint8Array.from(atob(canvas.toDataURL('image/png').split(',')[1] ?? ''), (letter) => letter.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
}
