/** What each command does, for `--help`. */
export declare const help: Readonly<
  Record<'start' | 'test' | 'reset' | 'demo' | 'bench' | 'resilience' | 'docs', string>
>;
