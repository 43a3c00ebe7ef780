import type { PortabilityFile, PortableCategory, PortableItem } from '@huisrecht/contracts';

/** Names of the W3C Data Privacy Vocabulary 2 and of what stands beside it. */
const context = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** GDPR Art. 6(1)(a) and (b) as DPV has them. */
const bases = { consent: 'eu-gdpr:A6-1-a', contract: 'eu-gdpr:A6-1-b' } as const;

/** How data came to be here, as DPV says it. */
const origins = { provided: 'dpv:ProvidedPersonalData', observed: 'dpv:ObservedPersonalData' } as const;

const titles = ({ nl, en }: { readonly nl: string; readonly en: string }) => [
  { '@language': 'nl', '@value': nl },
  { '@language': 'en', '@value': en },
];

const day = (value: string) => ({ '@type': 'xsd:date', '@value': value });

const item = (one: PortableItem) => ({
  '@type': origins[one.origin],
  'dct:identifier': one.itemId,
  'dct:title': titles(one.label),
  'dpv:hasDataSource': { '@type': 'dpv:DataSource', 'dct:title': one.holder },
  ...(one.recordedOn !== undefined && { 'dct:created': day(one.recordedOn) }),
  'dpv:hasPersonalData': one.fields.map(({ field, label, value }) => ({
    '@type': 'dpv:PersonalData',
    'dct:identifier': field,
    'dct:title': titles(label),
    'rdf:value': value,
  })),
  ...(one.document && {
    'dct:hasPart': {
      'dct:title': one.document.name,
      'dct:format': one.document.mediaType,
      'dct:identifier': `urn:sha256:${one.document.sha256}`,
    },
  }),
});

const processing = ({ category, label, purposes, recipients, items }: PortableCategory) => ({
  '@type': 'dpv:Process',
  'dct:identifier': category,
  'dct:title': titles(label),
  'dpv:hasPurpose': purposes.map(({ purpose, label: of }) => ({
    '@type': 'dpv:Purpose',
    'dct:identifier': purpose,
    'dct:title': titles(of),
  })),
  'dpv:hasLegalBasis': [...new Set(purposes.map(({ legalBasis }) => bases[legalBasis]))].map((id) => ({
    '@id': id,
  })),
  'dpv:hasRecipient': recipients.map((name) => ({ '@type': 'dpv:Recipient', 'dct:title': name })),
  'dpv:hasPersonalData': items.map(item),
});

/**
 * The file as JSON-LD with terms of the W3C Data Privacy Vocabulary: purposes, legal bases, recipients, and how the data
 * came to be here. The terms only say what was decided; they decide nothing.
 */
export const toJsonLd = (file: PortabilityFile): object => ({
  '@context': context,
  '@type': ['dpv:RightExerciseRecord', 'dpv:RightFulfilmentNotice'],
  'dct:identifier': file.number,
  'dct:dateSubmitted': day(file.receivedOn),
  'dct:created': day(file.madeOn),
  'dpv:hasRight': { '@id': 'eu-gdpr:A20' },
  'dpv:hasDataSubject': { '@type': 'dpv:DataSubject' },
  'dpv:hasDataController': {
    '@type': 'dpv:DataController',
    'dct:title': file.controller.name,
    'dpv:hasContact': file.controller.email,
    'dpv:hasAddress': file.controller.address,
  },
  'dpv:hasProcess': file.categories.map(processing),
});
