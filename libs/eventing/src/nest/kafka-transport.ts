import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { Eventing } from './eventing.js';

/**
 * NestJS's door to the kernel: `app.connectMicroservice({ strategy: app.get(KafkaTransport) })`. Aggregates and
 * translators are registered with `EventingModule`; message-pattern handlers are not, since they see one message
 * at a time (ADR 0002).
 */
export class KafkaTransport extends Server implements CustomTransportStrategy {
  constructor(private readonly eventing: Eventing) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    if (this.messageHandlers.size > 0) {
      callback(new Error('Message patterns are not served by this transport: subscribe an aggregate.'));
      return;
    }
    this.eventing.start().then(() => callback(), callback);
  }

  close(): Promise<void> {
    return this.eventing.stop();
  }

  on(): never {
    throw new Error('KafkaTransport has no events of its own; see its metrics.');
  }

  unwrap<T>(): T {
    return this.eventing as T;
  }
}
