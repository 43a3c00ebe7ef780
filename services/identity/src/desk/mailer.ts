import { createTransport, type Transporter } from 'nodemailer';

/** A mail about an appointment. Nothing in subject, text or file name says what it is about. */
export interface Mail {
  /** The same for the same reminder: sent twice, mail programs show it once. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Content of `afspraak.ics`. */
  readonly invitation: string;
}

/** Sends mail; nobody is reached where no mail server is set. */
export abstract class Mailer {
  abstract readonly reaches: boolean;
  /** Resolves when the mail server took it. @throws Error when it did not, or not in time */
  abstract send(mail: Mail): Promise<void>;
}

/** There is no mail server: reminders are a colleague's. */
export class NoMailer extends Mailer {
  readonly reaches = false;

  send(): Promise<void> {
    return Promise.reject(new Error('No mail server is set.'));
  }
}

const WAIT_MS = 15_000;

/** By SMTP. */
export class SmtpMailer extends Mailer {
  readonly reaches = true;
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: { readonly name: string; readonly address: string },
  ) {
    super();
    const timeouts = { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS };
    this.transport = createTransport({ url, ...timeouts });
  }

  async send({ messageId, to, subject, text, invitation }: Mail): Promise<void> {
    await this.transport.sendMail({
      messageId,
      from: this.from,
      to: { name: '', address: to },
      subject,
      text,
      attachments: [
        { filename: 'afspraak.ics', content: invitation, contentType: 'text/calendar; charset=utf-8' },
      ],
    });
  }

  /** Closes its connections. */
  onApplicationShutdown(): void {
    this.transport.close();
  }
}
