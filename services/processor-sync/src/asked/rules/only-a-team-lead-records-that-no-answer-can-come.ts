/**
 * Only a team lead, by name, may record that no answer can come: it ends the search for somebody's data, or the
 * telling of an order, and the person is told so (GDPR Art. 12(4), 15, 19; P5).
 */
export const mayRecordThatNoAnswerCanCome = (roles: readonly string[]): boolean =>
  roles.includes('team-lead');
