import type { DirectoryView } from '../neighbours/answers.js';
import type { AnsweredItem } from '@huisrecht/contracts';

const both = (text: string) => ({ nl: text, en: `${text} (en)` });
const note = 'Voor de test.';

/** A directory of two categories, two holders and a recipient. */
export const directory: DirectoryView = {
  association: {
    name: 'Helpt Elkander',
    kvk: '12345678',
    email: 'info@helpt-elkander.example',
    phone: '040 000 00 00',
    address: ['Lindeplein 1', '5600 AA Eikendal'],
    contact: { name: 'Fatima el Amrani', phone: '040 000 00 01', email: 'privacy@helpt-elkander.example' },
    fg: { name: 'Joost Verhulst', phone: '040 000 00 02', email: 'fg@helpt-elkander.example' },
    committee: ['Regionale Geschillencommissie Eikendal', 'Postbus 1, 5600 AB Eikendal'],
    note,
  },
  holders: [
    { id: 'erp', name: both('Het huursysteem') },
    { id: 'repairs', name: both('Vakwerk Reparaties'), recipient: 'vakwerk' },
  ],
  recipients: [{ id: 'vakwerk', name: 'Vakwerk Reparaties BV', kind: 'processor', note }],
  purposes: [
    { id: 'renting', label: both('Verhuren'), legalBasis: 'contract', note },
    { id: 'maintenance', label: both('Onderhoud'), legalBasis: 'contract', note },
  ],
  categories: [
    {
      ...{
        id: 'tenancy',
        label: both('Uw huur'),
        sensitivity: 'ordinary',
        inStatement: 'implied',
        purposes: ['renting'],
      },
      ...{ source: 'subject', origin: 'provided', fields: [], note },
    },
    {
      ...{
        id: 'nuisance',
        label: both('Overlast'),
        sensitivity: 'sensitive',
        inStatement: 'named',
        purposes: ['renting'],
      },
      ...{ source: 'reporter', origin: 'from-others', fields: [], note },
    },
  ],
  retention: [
    {
      ...{
        id: 'tenancy-2y',
        category: 'tenancy',
        trigger: 'tenancy-ended',
        from: both('het einde van de huur'),
        period: 'P2Y',
        anchor: 'exact-date',
      },
      ...{ explanation: both('Tot 2 jaar na het einde van de huur.'), sure: 'sector', note },
    },
  ],
  sources: [
    { id: 'subject', label: both('uzelf'), note },
    { id: 'reporter', label: both('iemand die een melding deed'), note },
  ],
};

/** The item about the person alone. */
export const ownItem: AnsweredItem = {
  itemId: 'itm_00000001',
  answerRef: 'ans_erp-00000001',
  holder: 'erp',
  category: 'tenancy',
  label: both('Huurcontract'),
  fields: [
    { field: 'rent', label: both('Huur per maand'), value: '€ 612,40 <b>kaal</b>', aboutOther: false },
  ],
  people: [{ role: 'tenant', isSubject: true }],
  aboutOthers: false,
  recordedOn: '2019-04-01',
};

/** An item that tells about a neighbour too. */
export const mixedItem: AnsweredItem = {
  ...ownItem,
  itemId: 'itm_00000002',
  category: 'nuisance',
  label: both('Melding van overlast'),
  fields: [
    { field: 'what', label: both('Wat'), value: 'Harde muziek', aboutOther: false },
    { field: 'reporter', label: both('Melder'), value: 'Buurvrouw Geheimhout', aboutOther: true },
  ],
  people: [
    { role: 'reported-person', isSubject: true },
    { role: 'reporter', isSubject: false },
  ],
  aboutOthers: true,
  document: { documentId: 'doc_00000001', name: 'melding.pdf', mediaType: 'application/pdf', bytes: 4 },
};
