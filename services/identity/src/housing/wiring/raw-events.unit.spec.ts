import { parseData, RelationRegisteredV1 } from '@huisrecht/contracts';
import { rawHousingEvents, type RawData } from './raw-events.js';

describe('raw housing events', () => {
  it('P16: come through unread, also where they break their contract', () => {
    const data = { relationCode: 7, bsn: '123456782', person: { nested: [{ deep: true }] } };
    const raw = rawHousingEvents.find(({ type }) => type === RelationRegisteredV1.type)!;
    expect((parseData(raw, data).data as RawData).raw).toEqual(data);
  });
});
