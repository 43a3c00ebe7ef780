/** A sentence in Dutch, and the same in English. */
export interface Said {
  readonly nl: string;
  readonly en: string;
}

type Style = (text: string) => string;

const styles = (colours: boolean): Record<'heading' | 'small' | 'who', Style> => {
  const paint =
    (code: string): Style =>
    (text) =>
      colours ? `\u001b[${code}m${text}\u001b[0m` : text;
  return { heading: paint('1;36'), small: paint('2'), who: paint('1') };
};

/** Tells the story on the screen: Dutch with English small below it, or English alone. */
export class Narrator {
  private readonly english: boolean;
  private readonly write: (line: string) => void;
  private readonly style: ReturnType<typeof styles>;
  private scenes = 0;

  constructor(english: boolean, write: (line: string) => void, colours = false) {
    this.english = english;
    this.write = write;
    this.style = styles(colours);
  }

  /** A new scene. */
  scene({ nl, en }: Said): void {
    const title = this.english ? en : `${nl} ${this.style.small(`· ${en}`)}`;
    this.write(`\n${this.style.heading(`${++this.scenes}. `)}${this.style.heading(title)}`);
  }

  /** Somebody does something. */
  tell(who: Said, { nl, en }: Said): void {
    if (this.english) return this.write(`   ${this.style.who(who.en)} ${en}`);
    this.write(`   ${this.style.who(who.nl)} ${nl}`);
    this.write(this.style.small(`   ${' '.repeat(who.nl.length + 1)}${en}`));
  }

  /** What the system shows: already in the language of the reader, or the same in both. */
  show(...lines: readonly (string | Said)[]): void {
    for (const line of lines) {
      const text = typeof line === 'string' ? line : this.english ? line.en : line.nl;
      this.write(`       │ ${text}`);
    }
  }

  /** The text in the language that is told. */
  say({ nl, en }: Said): string {
    return this.english ? en : nl;
  }
}
