export interface Tool {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly version: RegExp;
  readonly least: number;
  readonly install: string;
}
/** What the system needs besides Node. */
export declare const needed: readonly Tool[];
/** One sentence for a tool that is missing or too old, or undefined. */
export declare function complaint(tool: Tool, output: string | undefined): string | undefined;
/** One sentence for Node itself, or undefined. */
export declare function nodeComplaint(version: string): string | undefined;
/** What the tool says about its version, or undefined when it cannot be run. */
export declare function ask(tool: Tool): string | undefined;
