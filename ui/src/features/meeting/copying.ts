/* Puts a text on the clipboard, dressed for a mail and plain for everything else. */

/** True when it is there. Works in the moment of a key or a click. */
export function copyFormatted(plain: string, html: string | null): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', plain);
    if (html !== null) event.clipboardData?.setData('text/html', html);
  };
  window.addEventListener('copy', put, true);
  try {
    // The only way that gives both forms at once in every web view.
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', put, true);
  }
}
