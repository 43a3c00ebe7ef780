/** Whether a letter names every remedy. For tests. */
export const namesEveryRemedy = (text: string): boolean =>
  ['Geschillencommissie', 'Autoriteit Persoonsgegevens', 'rechtbank', '6 w'].every((word) =>
    text.includes(word),
  ) && /klacht in:|complaint:/.test(text);
