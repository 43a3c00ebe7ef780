/** A mail as the demo's mail page tells it. */
export interface MailHead {
  readonly number: number;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly receivedAt: string;
  readonly attachments: readonly string[];
}

/** The mails of an address, the newest first; none for an address that nothing came to. */
export const mailsOf = async (mailPage: string, address: string): Promise<MailHead[]> => {
  const response = await fetch(new URL(`/api/${encodeURIComponent(address)}`, mailPage));
  if (response.status === 404) {
    await response.body?.cancel();
    return [];
  }
  if (!response.ok) throw new Error(`The mail page answered ${response.status}.`);
  return (await response.json()) as MailHead[];
};

/** The text of one mail. */
export const textOfMail = async (mailPage: string, address: string, number: number): Promise<string> => {
  const response = await fetch(new URL(`/api/${encodeURIComponent(address)}/${number}`, mailPage));
  if (!response.ok) throw new Error(`The mail page answered ${response.status}.`);
  return ((await response.json()) as { text: string }).text;
};
