/** Whether a service takes work. It begins `starting`, and once `stopping` it never takes work again. */
export class Readiness {
  private current: 'starting' | 'ready' | 'stopping' = 'starting';

  get state(): 'starting' | 'ready' | 'stopping' {
    return this.current;
  }

  started(): void {
    if (this.current === 'starting') this.current = 'ready';
  }

  stop(): void {
    this.current = 'stopping';
  }
}
