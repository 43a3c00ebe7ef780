import { createTransport, type Transporter } from 'nodemailer';

/** A letter as mail. Nothing in subject, file name or text says what it is about. */
export interface Mail {
  /** The same for the same letter: sent twice, mail programs show it once. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachment?: { readonly name: string; readonly content: Buffer };
}

/** The same for the same letter, so that one sent again after a crash shows as one. */
export const messageIdOf = (workId: string, from: string): string =>
  `<${workId.replace(/[^A-Za-z0-9]/g, '.')}@${from.split('@')[1] ?? 'localhost'}>`;

/** Sends letters by mail. */
export abstract class Mailer {
  /** Resolves when the mail server took it. @throws Error when it did not, or not in time */
  abstract send(mail: Mail): Promise<void>;
}

const WAIT_MS = 15_000;

/** By SMTP. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: () => Promise<{ readonly name: string; readonly address: string }>,
  ) {
    super();
    const timeouts = { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS };
    this.transport = createTransport({ url, ...timeouts });
  }

  async send({ messageId, to, subject, text, attachment }: Mail): Promise<void> {
    await this.transport.sendMail({
      messageId,
      from: await this.from(),
      to: { name: '', address: to },
      subject,
      text,
      ...(attachment && {
        attachments: [
          { filename: attachment.name, content: attachment.content, contentType: 'application/pdf' },
        ],
      }),
    });
  }

  /** Closes its connections. */
  onApplicationShutdown(): void {
    this.transport.close();
  }
}
