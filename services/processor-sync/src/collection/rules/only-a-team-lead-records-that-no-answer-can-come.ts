/**
 * Only a team lead, by name, may record that no answer of a holder can come: it ends the search for somebody's
 * data, and the person is told so (GDPR Art. 12(4), 15; P5).
 */
export const mayRecordThatNoAnswerCanCome = (roles: readonly string[]): boolean =>
  roles.includes('team-lead');
