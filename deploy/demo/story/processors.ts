/** What a processor of the demo has got and said, without anybody's data. */
export interface ProcessorLog {
  readonly requests: readonly {
    readonly id: string;
    readonly type: string;
    /** Which fields it was told to correct. */
    readonly corrected: readonly string[];
    readonly identityTypes: readonly string[];
  }[];
  readonly callbacks: readonly { readonly status: number }[];
}

/** How it may be told to behave; see `deploy/demo/src/opendsr/processor.ts`. */
export type Behaviour = 'ok' | 'nothing' | 'kept' | 'down' | 'slow' | 'garbage' | 'twice' | 'never' | 'huge';

/** Tells a processor how to behave from now on. @param control the address of its control port */
export const behave = async (control: string, as: Behaviour): Promise<void> => {
  const response = await fetch(new URL('/behave', control), { method: 'POST', body: JSON.stringify({ as }) });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`A processor of the demo does not take "${as}" (${response.status}).`);
};

/** What it has got and said so far. */
export const logOf = async (control: string): Promise<ProcessorLog> => {
  const response = await fetch(new URL('/requests', control));
  if (!response.ok) throw new Error(`A processor of the demo answered ${response.status}.`);
  return (await response.json()) as ProcessorLog;
};
