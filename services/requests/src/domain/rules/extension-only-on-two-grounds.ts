import { extensionGrounds, type ExtensionGround } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';

export const isExtensionGround = (ground: string): ground is ExtensionGround =>
  (extensionGrounds as readonly string[]).includes(ground);

/**
 * The term is extended only because a request is complex or because of the number of requests. Illness, holidays,
 * too few colleagues and waiting for a supplier are no grounds. GDPR Art. 12(3); P24.
 */
export const extensionOnlyOnTwoGrounds = (ground: string): Refusal | undefined =>
  isExtensionGround(ground) ? undefined : refusal('extension.only-on-two-grounds', 'ground');
