import { Dice } from './dice.ts';
import { reporter, storyteller, type Town } from './people.ts';

export interface Payment {
  readonly code: string;
  readonly relation: string;
  readonly iban: string;
  readonly due: string;
  readonly amount: number;
  readonly paid?: string;
  readonly description: string;
}
export interface Repair {
  readonly code: string;
  readonly relation: string;
  readonly reported: string;
  readonly complaint: string;
  readonly status: string;
}
export interface Nuisance {
  readonly code: string;
  readonly opened: string;
  readonly report: string;
  readonly response: string;
  readonly measures: string;
  readonly people: readonly { readonly code: string; readonly role: 'MELDER' | 'BEKLAAGDE' | 'GETUIGE' }[];
}
export interface Letter {
  readonly code: string;
  readonly relation: string;
  readonly date: string;
  readonly subject: string;
  readonly text: string;
}

/** What the association has on file about its people. */
export interface Files {
  readonly payments: readonly Payment[];
  readonly repairs: readonly Repair[];
  readonly nuisance: readonly Nuisance[];
  readonly letters: readonly Letter[];
}

const complaints = [
  'Lekkende kraan',
  'Cv-ketel geeft storing',
  'Schimmel in de slaapkamer',
  'Voordeur klemt',
  'Bel doet het niet',
  'Verstopte afvoer',
];
const subjects = [
  'Jaarlijkse huuraanpassing',
  'Planning schilderwerk',
  'Uw betalingsregeling',
  'Onderhoud van de lift',
];

/** The files of a town: the same every time. */
export const makeFiles = ({ relations, tenancies }: Town): Files => {
  const dice = new Dice(2024);
  const files = {
    payments: [] as Payment[],
    repairs: [] as Repair[],
    nuisance: [] as Nuisance[],
    letters: [] as Letter[],
  };
  for (const { contract, rent, people } of tenancies) {
    const relation = people[0]!.code;
    const iban = `NL${10 + dice.number(89)}DEMO${String(dice.number(999_999_999)).padStart(10, '0')}`;
    for (let month = 1; month <= 6; month++) {
      const due = `2026-0${month}-01`;
      files.payments.push({
        code: `B-${contract}-${month}`,
        relation,
        iban,
        due,
        amount: rent,
        description: `Huur ${due.slice(0, 7)}`,
        ...(dice.chance(95) && { paid: due }),
      });
    }
    if (relation === storyteller.code || dice.chance(45)) {
      const reported = dice.day(2024, 2025);
      files.repairs.push({
        code: `RV-${contract}`,
        relation,
        reported,
        complaint: dice.pick(complaints),
        status: 'afgerond',
      });
    }
    if (relation === storyteller.code || dice.chance(30)) {
      const subject = dice.pick(subjects);
      files.letters.push({
        code: `BR-${contract}`,
        relation,
        date: dice.day(2024, 2025),
        subject,
        text: `Beste huurder,\n\nDeze brief gaat over: ${subject.toLowerCase()}.\nHeeft u een vraag? Bel ons.\n\nHelpt Elkander`,
      });
    }
  }
  files.nuisance.push({
    code: 'OD-2025-001',
    opened: '2025-03-14',
    report:
      'De buurvrouw op nummer 1 draait na middernacht harde muziek. Ik durf er zelf niets van te zeggen.',
    response: 'Mevrouw zegt dat het haar niet bekend is en dat zij op tijd gaat slapen.',
    measures: 'Gesprek gevoerd op 20 maart. Geen nieuwe meldingen.',
    people: [
      { code: storyteller.code, role: 'BEKLAAGDE' },
      { code: reporter.code, role: 'MELDER' },
    ],
  });
  for (let number = 2; number <= 20; number++) {
    const [reported, reports] = [dice.pick(relations.slice(2, 800)), dice.pick(relations.slice(2, 800))];
    if (reported === reports) continue;
    files.nuisance.push({
      code: `OD-2025-${String(number).padStart(3, '0')}`,
      opened: dice.day(2024, 2025),
      report: 'Geluid in de avond, volgens de melding elke week.',
      response: 'Besproken aan de deur.',
      measures: 'Afspraken gemaakt over rust na tien uur.',
      people: [
        { code: reported.code, role: 'BEKLAAGDE' },
        { code: reports.code, role: 'MELDER' },
      ],
    });
  }
  return files;
};
