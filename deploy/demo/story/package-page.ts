import type { JsonWebKey } from 'node:crypto';
import type { SignedManifest } from './manifest.ts';

/** A package as its person gets it, as far as the story looks at it. */
export interface FetchedPackage {
  readonly package: {
    readonly number: string;
    readonly outcome: string;
    readonly categories: readonly {
      readonly label: { nl: string; en: string };
      readonly items: readonly object[];
    }[];
    readonly disclosures: readonly { readonly recipient: string }[];
    readonly searched: readonly { readonly name: string; readonly outcome?: string }[];
  };
  /** Of portability: what a machine reads. */
  readonly take?: readonly {
    readonly title: string;
    readonly name: string;
    readonly mediaType: string;
    readonly base64: string;
  }[];
  readonly manifest: SignedManifest;
  readonly fetchesLeft: number;
  readonly fetchableUntil: string;
}

/** Opens the page of a package as a browser, or a mail scanner, does: it consumes nothing. */
export const openPage = async (
  admin: string,
  packageId: string,
): Promise<{ status: number; html: string }> => {
  const response = await fetch(new URL(`/packages/${packageId}`, admin), {
    headers: { accept: 'text/html' },
  });
  return { status: response.status, html: await response.text() };
};

/** Fetches a package with its code. Whoever has link and code may: no login. */
export const fetchPackage = async (
  admin: string,
  packageId: string,
  code: string,
  accept = 'application/json',
): Promise<Response> =>
  fetch(new URL(`/packages/${packageId}/fetch`, admin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ code }),
  });

/** The key that manifests are verified with, as anybody gets it. */
export const publicKey = async (admin: string): Promise<JsonWebKey> => {
  const response = await fetch(new URL('/.well-known/huisrecht-signing-key', admin));
  if (!response.ok) throw new Error(`The signing key answered ${response.status}.`);
  return (await response.json()) as JsonWebKey;
};
