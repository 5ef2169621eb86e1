/** Counts the failures of the page's own scripts: they never reach the one who dispatched the event. */
export class PageErrors {
  private count = 0;
  private readonly listen = (): void => {
    this.count += 1;
  };

  constructor(private readonly view: Window | null) {
    view?.addEventListener('error', this.listen);
  }

  /** Whether a script failed since this was asked last. */
  since(): boolean {
    const failed = this.count > 0;
    this.count = 0;
    return failed;
  }

  end(): void {
    this.view?.removeEventListener('error', this.listen);
  }
}
