/* A passphrase being chosen: written twice, or once where it can be read. */
export class NewPassphrase {
  value = $state('');
  again = $state('');
  shown = $state(false);
  mismatch = $state(false);

  /** Everything that is asked for is written. */
  get whole(): boolean {
    return this.value !== '' && (this.shown || this.again !== '');
  }

  /** True when it may be sent; otherwise the field says what differs. */
  check(): boolean {
    this.mismatch = !this.shown && this.value !== this.again;
    return !this.mismatch;
  }

  clear(): void {
    this.value = '';
    this.again = '';
    this.mismatch = false;
  }
}
