import { defineProblems } from '@huisrecht/service-kit';

/** The closed list of what `newcomer` refuses, with the sentence that says what to do. Codes never change. */
export const newcomerProblems = defineProblems({
  'case.not-there': { status: 404, title: 'There is no case for this request yet. Try again in a moment.' },
  'case.taken': { status: 409, title: 'A colleague has taken this case: ask them, or choose another.' },
});
