import { Child, type ChildEvents, type ChildSpec } from './child.ts';
import type { RunFile } from './run-file.ts';
import { Refusal } from './refusal.ts';

/** The running children of one launcher. */
export class Crew implements ChildEvents {
  private readonly children = new Map<string, Child>();
  private readonly runFile: RunFile;
  private readonly say: (line: string) => void;
  private leaving = false;

  constructor(runFile: RunFile, say: (line: string) => void) {
    this.runFile = runFile;
    this.say = say;
  }

  /** Starts one and waits until it is ready. @throws Refusal when it does not get there */
  async add(spec: ChildSpec): Promise<void> {
    if (this.leaving) throw new Refusal('The stack is being stopped.');
    const child = new Child(spec, this);
    this.children.set(spec.name, child);
    await child.start();
  }

  /** Kills one as it is; it is started again by itself. @throws when there is no such part */
  kill(name: string, signal: NodeJS.Signals): void {
    this.child(name).kill(signal);
  }

  /** Ends one for good. */
  async end(name: string): Promise<void> {
    const child = this.children.get(name);
    if (!child) return;
    this.children.delete(name);
    if (!(await child.end())) this.say(`${name} did not stop in time and was killed.`);
  }

  /** Ends all: those in the last layer first, who is in no layer before everybody. */
  async endAll(layers: readonly (readonly string[])[]): Promise<void> {
    this.leaving = true;
    const known = layers.flat();
    const others = [...this.children.keys()].filter((name) => !known.includes(name));
    for (const layer of [...layers, others].reverse()) await Promise.all(layer.map((name) => this.end(name)));
  }

  started(name: string, pid: number): void {
    this.runFile.child(name, pid);
  }

  crashed(name: string, why: string, wait: number): void {
    this.say(`${name} stopped by itself and starts again in ${wait / 1000} s. ${why}`);
  }

  recovered(name: string): void {
    this.say(`${name} is up again.`);
  }

  private child(name: string): Child {
    const child = this.children.get(name);
    if (!child) throw new Error(`There is no part "${name}" here: ${[...this.children.keys()].join(', ')}.`);
    return child;
  }
}
