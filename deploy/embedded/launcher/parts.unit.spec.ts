import { allParts, selectParts, stackParts } from './parts.ts';

describe('which parts to start', () => {
  it('all of them, when nothing is said', () => {
    expect([...selectParts(undefined)]).toEqual([...allParts]);
  });

  it('those named, and the members of a group', () => {
    expect([...selectParts('stack, identity')]).toEqual([...stackParts, 'identity']);
  });

  it('an unknown name is refused with the names there are', () => {
    expect(() => selectParts('kafka,mongo')).toThrow(/no part "mongo": choose from stack, services, kafka/);
  });
});
