import { ArrayUnique, IsArray, IsOptional, IsString } from 'class-validator';
import { parseInput } from './input.pipe.js';

class Choices {
  @IsOptional() @IsArray() @ArrayUnique() @IsString({ each: true }) names?: string[];
  @IsOptional() @IsString() reason?: string;
}

const nested = (levels: number): object =>
  JSON.parse(`{"reason":${'['.repeat(levels)}${']'.repeat(levels)}}`) as object;
const many = (count: number) => ({ names: Array.from({ length: count }, (_, nth) => `name ${nth}`) });
const errorsOf = (body: object) =>
  parseInput(Choices, body).then(
    () => 'taken',
    (problem: { status?: number; errors?: { code: string }[] }) => [
      problem.status,
      problem.errors?.map(({ code }) => code),
    ],
  );

describe('a body that would take all of the stack, or all of the time', () => {
  it.each([100, 100_000])(
    '%i levels are refused as what they are, not as an error of ours',
    async (levels) => {
      expect(await errorsOf(nested(levels))).toEqual([400, ['too-deep']]);
    },
  );

  it('a list longer than any of ours is refused before its things are compared with each other', async () => {
    const started = performance.now();
    expect(await errorsOf(many(200_000))).toEqual([400, ['too-long']]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('what is ordinary is looked at as before', async () => {
    expect(await errorsOf(many(1_000))).toBe('taken');
    expect(await errorsOf(nested(3))).toEqual([400, ['isString']]);
  });
});
