import { Refused } from '../domain/refusal.js';
import { isRead, readRows } from './read-rows.js';

const HEAD = 'received_on,channel,rights,person,note';
const one = (line: string, head = HEAD) => readRows(`${head}\r\n${line}\r\n`)[0]!;
const problems = (line: string) => {
  const row = one(line);
  return isRead(row) ? [] : row.problems;
};
const refusalOf = (csv: string): string | undefined => {
  try {
    readRows(csv);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
};

describe('P23: a file of requests', () => {
  it('reads codes and the words of an office, days as spreadsheets write them, and a note with a line end', () => {
    expect(one('2026-03-02,letter,access+erasure,R-1,"eerste\nregel"')).toEqual({
      ...{ row: 2, receivedOn: '2026-03-02', channel: 'letter', rights: ['access', 'erasure'] },
      ...{ person: 'R-1', note: 'eerste\nregel' },
    });
    expect(one('2-3-2026,Brief, Inzage + bezwaar +inzage,R-1,')).toEqual({
      ...{
        row: 2,
        receivedOn: '2026-03-02',
        channel: 'letter',
        rights: ['access', 'objection'],
        person: 'R-1',
      },
    });
  });

  it('takes semicolons, the mark of UTF-8, another order of columns and no note', () => {
    const csv =
      '\uFEFFPerson;Rights;Channel;Received_on\nR-1;;counter;2026-03-02\n\n;;;\nR-2;access;phone;2026-03-03\n';
    expect(readRows(csv)).toEqual([
      { row: 2, receivedOn: '2026-03-02', channel: 'counter', rights: [], person: 'R-1' },
      { row: 5, receivedOn: '2026-03-03', channel: 'phone', rights: ['access'], person: 'R-2' },
    ]);
  });

  it('names row, column and code of everything that is wrong, and no value', () => {
    expect(problems('2026-02-30,duif,inzagge,,')).toEqual([
      { column: 'received_on', code: 'not-readable' },
      { column: 'channel', code: 'not-readable' },
      { column: 'rights', code: 'not-readable' },
      { column: 'person', code: 'missing' },
    ]);
    expect(problems(',,,=cmd(),')).toEqual([
      { column: 'received_on', code: 'missing' },
      { column: 'channel', code: 'missing' },
      { column: 'person', code: 'not-readable' },
    ]);
    expect(problems(`2026-03-02,letter,,R-1,${'x'.repeat(2_001)}`)).toEqual([
      { column: 'note', code: 'too-long' },
    ]);
    expect(problems('2026-03-02,letter,,R-1,a,b')).toEqual([{ code: 'too-many-cells' }]);
    expect(problems('2026-03-02,letter,constructor,R-1,')).toEqual([
      { column: 'rights', code: 'not-readable' },
    ]);
  });

  it('refuses what is no such file', () => {
    expect(refusalOf('')).toBe('import.columns');
    expect(refusalOf('received_on,channel,rights\n')).toBe('import.columns');
    expect(refusalOf(`${HEAD},bsn\n`)).toBe('import.columns');
    expect(refusalOf('received_on,channel,rights,person,person\n')).toBe('import.columns');
    expect(refusalOf(`${HEAD}\n2026-03-02,letter,access,R-1,"open\n`)).toBe('import.not-csv');
    const row = '2026-03-02,letter,access,R-1,\n';
    expect(refusalOf(`${HEAD}\n${row.repeat(2_000)}`)).toBeUndefined();
    expect(refusalOf(`${HEAD}\n${row.repeat(2_001)}`)).toBe('import.too-many-rows');
  });
});
