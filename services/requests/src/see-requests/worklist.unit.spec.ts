import { dayOf } from '@huisrecht/calendar';
import fc from 'fast-check';
import { numberOf } from '../domain/number.js';
import { isKnown } from '../domain/state.js';
import { aRequest, clerk } from '../testing/examples.js';
import { assign } from './assign.js';
import { csvCell, csvHead, csvLine } from './csv.js';
import { typedNumber } from './typed-number.js';

/** Reads one line of RFC 4180. */
const cellsOf = (line: string): string[] => {
  const cells: string[] = [];
  let rest = line.replace(/\r\n$/, '');
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(,|$)/.exec(rest);
    const plain = /^([^",]*)(,|$)/.exec(rest);
    const [all = '', cell = '', comma = ''] = quoted ?? plain ?? [];
    cells.push(quoted ? cell.replaceAll('""', '"') : cell);
    rest = rest.slice(all.length);
    if (comma === '') return cells;
  }
};

describe('the file of a worklist', () => {
  it('has a cell for each column, without a pseudonym of whoever asks', () => {
    const { state, now } = aRequest();
    if (!isKnown(state)) throw new Error('not known');
    const line = csvLine(state, now);
    expect(cellsOf(line)).toHaveLength(cellsOf(csvHead()).length);
    expect(line).toMatch(
      /^HR-234-67A,awaiting-identity,access,letter,2026-03-02,2026-03-30,2026-03-26,2026-04-02,no,no,c\.clerk,check-identity,/,
    );
    expect(line).not.toContain('sub_');
  });

  it.each(['=1+1', '+31', '-2', '@cmd', '\t=1', '  =HYPERLINK("x")', '\r\n=1'])(
    'makes text of what a spreadsheet would calculate: %j',
    (value) => {
      const [cell = ''] = cellsOf(`${csvCell(value)}\r\n`);
      expect(cell.startsWith("'")).toBe(true);
      expect(cell.slice(1)).toBe(value);
    },
  );

  it('is read back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (values) => {
        const safe = values.map((value) => value.replaceAll(/[\r\n]/g, ' '));
        const read = cellsOf(`${safe.map(csvCell).join(',')}\r\n`);
        expect(read.map((cell) => cell.replace(/^'(?=\s*[=+\-@]|\t)/, ''))).toEqual(
          safe.map((value) => value.replace(/^'(?=\s*[=+\-@]|\t)/, '')),
        );
      }),
    );
  });
});

describe('a number that is typed', () => {
  it('is found whole, however it is written, and by how it begins', () => {
    const number = numberOf('req_00000000000000000001');
    expect(typedNumber(number.toLowerCase().replaceAll('-', ' '))).toBe(number);
    expect(typedNumber(number.slice(3, 5))).toBe(number.slice(0, 5));
    expect(number.startsWith(typedNumber(number.slice(0, 8)) ?? 'none')).toBe(true);
  });

  it('is none when a character is wrong, or when it says nothing', () => {
    const number = numberOf('req_00000000000000000001');
    const wrong = number.slice(0, -1) + (number.endsWith('A') ? 'C' : 'A');
    expect([typedNumber(wrong), typedNumber('HR-'), typedNumber('4'), typedNumber('HR-0O')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('giving a request to a colleague', () => {
  it('is said once, and bears on no decision', () => {
    const play = aRequest();
    expect(play.do(assign('k.01', clerk.id))).toEqual(['owner-changed']);
    expect(play.do(assign('k.01', clerk.id))).toEqual([]);
    expect(play.state).toMatchObject({ owner: 'k.01', revision: 1 });
    expect(dayOf(play.now)).toBe('2026-03-03');
  });
});
