import type { X509Certificate } from 'node:crypto';
import CircuitBreaker from 'opossum';
import { trustedCertificate } from './certificates.js';
import { exchange, ExchangeFailed, type Call, type Exchanged } from './exchange.js';
import { CarriedOut, Discovery, messageOf, Received, Results, Status, type DsrRequest } from './messages.js';
import { isSignedBy, signedBy } from './signature.js';

export interface ProcessorOptions {
  /** With its version: `https://host/v2`. */
  readonly baseUrl: string;
  readonly domain: string;
  /** Certificates of who may vouch for it, PEM. */
  readonly authorities: string;
  readonly credential?: string | undefined;
  readonly now: () => Date;
}

const KB = 1_024;
const MESSAGE_BYTES = 256 * KB;
/** Results with their documents; 15 MB of documents in base64. */
const RESULTS_BYTES = 20 * KB * KB;
const CACHED_MS = 10 * 60_000;
/** Anybody can send a callback with a wrong signature: it makes us look for a new certificate this often at most. */
const LOOK_AGAIN_MS = 60_000;

interface Cached<T> {
  readonly value: T;
  readonly until: number;
}

/** A processor as OpenDSR 2.0 knows it: discovery, requests, their state and results, each signed by it. */
export class Processor {
  private readonly base: URL;
  private readonly circuit: CircuitBreaker<[Call], Exchanged>;
  private discovered?: Cached<Discovery>;
  private certified?: Cached<X509Certificate>;
  private lookedAgain = -Infinity;

  /** @throws ExchangeFailed setting-wrong when the base URL is none */
  constructor(private readonly options: ProcessorOptions) {
    try {
      this.base = new URL(options.baseUrl.replace(/\/*$/, '/'));
    } catch {
      throw new ExchangeFailed('setting-wrong');
    }
    this.circuit = new CircuitBreaker((call: Call) => exchange(call), {
      timeout: false,
      volumeThreshold: 5,
      errorThresholdPercentage: 50,
      rollingCountTimeout: 30_000,
      resetTimeout: 10_000,
      errorFilter: (error) => !(error instanceof ExchangeFailed && error.away),
    });
  }

  /** What it supports (§6). @throws ExchangeFailed */
  async discovery(signal: AbortSignal): Promise<Discovery> {
    if (this.discovered && this.discovered.until > +this.options.now()) return this.discovered.value;
    const { status, bytes } = await this.call('GET', 'discovery', signal);
    const discovery = status === 200 ? messageOf(Discovery, bytes) : undefined;
    if (!discovery) throw new ExchangeFailed('answer-not-readable');
    this.discovered = this.cache(discovery);
    return discovery;
  }

  /** Sends a request (§7); `already` when it has it. @throws ExchangeFailed */
  async send(request: DsrRequest, signal: AbortSignal): Promise<Received | 'already'> {
    const answer = await this.call('POST', 'requests', signal, JSON.stringify(request));
    if (answer.status === 409) return 'already';
    if (answer.status !== 201 && answer.status !== 200) throw new ExchangeFailed('request-refused');
    await this.requireSignature(answer, signal);
    const received = messageOf(Received, answer.bytes);
    if (received?.subject_request_id !== request.subject_request_id)
      throw new ExchangeFailed('answer-not-readable');
    return received;
  }

  /** How it stands with a request (§8); undefined when it has no such request. @throws ExchangeFailed */
  async status(id: string, signal: AbortSignal): Promise<Status | undefined> {
    const answer = await this.call('GET', `requests/${id}`, signal);
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw new ExchangeFailed('request-refused');
    await this.requireSignature(answer, signal);
    const status = messageOf(Status, answer.bytes);
    if (status?.subject_request_id !== id) throw new ExchangeFailed('answer-not-readable');
    return status;
  }

  /**
   * Takes a request back (§8.4). A processor drops only what it has not begun.
   * @returns `gone` when it dropped it, `unknown` when it never had it, `begun` when it goes on
   * @throws ExchangeFailed
   */
  async cancel(id: string, signal: AbortSignal): Promise<'gone' | 'unknown' | 'begun'> {
    const { status } = await this.call('DELETE', `requests/${id}`, signal);
    if (status === 404) return 'unknown';
    return status >= 200 && status < 300 ? 'gone' : 'begun';
  }

  /** What it found, from its own host only. @throws ExchangeFailed */
  results(address: string, signal: AbortSignal): Promise<Results> {
    return this.read(Results, address, RESULTS_BYTES, signal);
  }

  /** What it did with an order, from its own host only. @throws ExchangeFailed */
  carriedOut(address: string, signal: AbortSignal): Promise<CarriedOut> {
    return this.read(CarriedOut, address, MESSAGE_BYTES, signal);
  }

  /** Its certificate, checked against our authorities, kept for ten minutes. @throws ExchangeFailed certificate-invalid */
  async certificate(signal: AbortSignal): Promise<X509Certificate> {
    const { authorities, domain, now } = this.options;
    if (this.certified && this.certified.until > +now()) return this.certified.value;
    const { processor_certificate } = await this.discovery(signal);
    const { status, bytes } = await this.fire(this.common('GET', this.ownUrl(processor_certificate), signal));
    const certificate =
      status === 200 ? trustedCertificate(bytes.toString('utf8'), authorities, domain, now()) : undefined;
    if (!certificate) throw new ExchangeFailed('certificate-invalid');
    this.certified = this.cache(certificate);
    return certificate;
  }

  /** Whether a callback was signed by it. Whoever sends one that was not cannot make us ask the processor for long. */
  async signedCallback(bytes: Buffer, signature: Buffer, signal: AbortSignal): Promise<boolean> {
    const now = +this.options.now();
    if (this.certified) {
      if (isSignedBy(bytes, signature, await this.certificate(signal))) return true;
      if (now - this.lookedAgain < LOOK_AGAIN_MS) return false;
    }
    this.lookedAgain = now;
    return this.signed(bytes, signature, signal);
  }

  /** Whether these bytes were signed by it; a certificate that was renewed meanwhile is fetched anew, once. */
  async signed(bytes: Buffer, signature: Buffer, signal: AbortSignal): Promise<boolean> {
    const kept = this.certified !== undefined;
    if (isSignedBy(bytes, signature, await this.certificate(signal))) return true;
    if (!kept) return false;
    delete this.certified;
    delete this.discovered;
    return isSignedBy(bytes, signature, await this.certificate(signal));
  }

  /** Stops the timers of its circuit. */
  close(): void {
    this.circuit.shutdown();
  }

  private async read<T extends object>(
    type: new () => T,
    address: string,
    maxBytes: number,
    signal: AbortSignal,
  ): Promise<T> {
    const answer = await this.fire({ ...this.common('GET', this.ownUrl(address), signal), maxBytes });
    if (answer.status !== 200) throw new ExchangeFailed('answer-not-readable');
    await this.requireSignature(answer, signal);
    const message = messageOf(type, answer.bytes);
    if (!message) throw new ExchangeFailed('answer-not-readable');
    return message;
  }

  private async requireSignature({ header, bytes }: Exchanged, signal: AbortSignal): Promise<void> {
    const by = signedBy(header);
    if (by?.domain !== this.options.domain || !(await this.signed(bytes, by.signature, signal)))
      throw new ExchangeFailed('signature-invalid');
  }

  private ownUrl(address: string): URL {
    const url = URL.parse(address, this.base.href);
    const { host, protocol } = this.base;
    const own = url && (url.host === host ? url.protocol === protocol : url.host === this.options.domain);
    if (!own) throw new ExchangeFailed('results-elsewhere');
    return url;
  }

  private call(method: Call['method'], path: string, signal: AbortSignal, body?: string): Promise<Exchanged> {
    return this.fire({
      ...this.common(method, new URL(path, this.base), signal),
      ...(body !== undefined && { body }),
    });
  }

  private common(method: Call['method'], url: URL, signal: AbortSignal): Call {
    return { method, url, signal, credential: this.options.credential, maxBytes: MESSAGE_BYTES };
  }

  private async fire(call: Call): Promise<Exchanged> {
    try {
      return await this.circuit.fire(call);
    } catch (error) {
      throw error instanceof ExchangeFailed ? error : new ExchangeFailed('circuit-open');
    }
  }

  private cache<T>(value: T): Cached<T> {
    return { value, until: +this.options.now() + CACHED_MS };
  }
}
