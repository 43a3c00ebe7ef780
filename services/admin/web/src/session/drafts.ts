/** Drafts of forms: sealed in this tab's own storage, so that nothing typed is lost and nobody else can read it. */

const place = (name: string): string => `huisrecht-draft-${name}`;
const bytes = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const base64 = (buffer: Uint8Array): string => btoa(String.fromCharCode(...buffer));

const importKey = (draftKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes(draftKey), 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Whether drafts can be kept: browsers seal only on https and on this machine. */
const canSeal = (): boolean => globalThis.isSecureContext;

/** Seals a draft and keeps it in this tab. */
export async function keepDraft(draftKey: string, name: string, value: unknown): Promise<void> {
  if (!canSeal()) return;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) },
    await importKey(draftKey),
    plain,
  );
  sessionStorage.setItem(place(name), `${base64(iv)}.${base64(new Uint8Array(sealed))}`);
}

/** The draft that this person left in this tab; nothing when there is none, or it is another person's. */
export async function findDraft<T>(draftKey: string, name: string): Promise<T | undefined> {
  const [iv, sealed] = (sessionStorage.getItem(place(name)) ?? '').split('.');
  if (!iv || !sealed || !canSeal()) return undefined;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes(iv), additionalData: new TextEncoder().encode(name) },
      await importKey(draftKey),
      bytes(sealed),
    );
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  } catch {
    dropDraft(name);
    return undefined;
  }
}

/** Forgets a draft: it was sent, or is not wanted. */
export const dropDraft = (name: string): void => sessionStorage.removeItem(place(name));

/** Forgets all drafts of this tab. */
export const dropAllDrafts = (): void => sessionStorage.clear();
