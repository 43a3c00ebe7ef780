import { demoPassword, demoStaff } from './staff.ts';

/** Text made safe to stand in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The one stylesheet of the pages, served apart so that no style needs to be inline. */
export const stylesheet = `
:root { color-scheme: light dark; --ink: #16201f; --ground: #fff; --accent: #00535c; --danger: #a4161a; --line: #6b7a79; }
@media (prefers-color-scheme: dark) { :root { --ink: #eef3f2; --ground: #121817; --accent: #7fd0d8; --danger: #ff9a9a; --line: #8fa09e; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
main { max-width: 34rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; }
label { display: block; font-weight: 600; margin-top: 1.25rem; }
input { width: 100%; min-height: 2.75rem; padding: 0.5rem; font: inherit; color: inherit; background: inherit; border: 2px solid var(--line); }
button { min-height: 2.75rem; margin-top: 1.5rem; padding: 0 1.5rem; font: inherit; font-weight: 600; color: var(--ground); background: var(--accent); border: 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.error { padding: 0.75rem 1rem; border: 2px solid var(--danger); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; text-align: left; border-bottom: 1px solid var(--line); }
code { font-size: 1.0625rem; }
`;

/** A page in the house style of the issuer. `body` is HTML; the title is text. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body><main>
${body}
</main></body>
</html>
`;
}

/** The login page: says that this is the demo and who may log in. `wrong` after a wrong name or password. */
export function loginPage(action: string, user: string, wrong: boolean): string {
  const rows = demoStaff.map(
    (person) =>
      `<tr><td><code>${person.user}</code></td><td>${escapeHtml(person.name)}</td><td>${escapeHtml(person.work)}</td></tr>`,
  );
  const error = wrong
    ? '<p class="error" role="alert" id="error">Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.</p>'
    : '';
  const described = wrong ? ' aria-describedby="error" aria-invalid="true"' : '';
  return page(
    wrong ? 'Fout: inloggen bij Huisrecht (demo)' : 'Inloggen bij Huisrecht (demo)',
    `<h1>Inloggen bij Huisrecht</h1>
<p>Dit is de demo. Alle mensen hieronder zijn verzonnen.</p>
${error}
<form method="post" action="${escapeHtml(action)}">
<label for="user">Gebruikersnaam</label>
<input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${escapeHtml(user)}"${described}>
<label for="password">Wachtwoord</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${described}>
<button type="submit">Inloggen</button>
</form>
<h2>Wie er kan inloggen</h2>
<p>Het wachtwoord is voor iedereen <code>${demoPassword}</code>.</p>
<table>
<thead><tr><th scope="col">Gebruikersnaam</th><th scope="col">Naam</th><th scope="col">Werk</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`,
  );
}

/** Asks whether to log out; `form` is the provider's own form `op.logoutForm`. */
export function logoutPage(form: string): string {
  return page(
    'Uitloggen bij Huisrecht (demo)',
    `<h1>Wilt u uitloggen?</h1>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes">Uitloggen</button>`,
  );
}

/** Says that the user is logged out. */
export function loggedOutPage(): string {
  return page(
    'Uitgelogd bij Huisrecht (demo)',
    '<h1>U bent uitgelogd</h1>\n<p>U kunt dit venster sluiten.</p>',
  );
}

/** What went wrong, with the code of the OAuth error. */
export function errorPage(code: string, description: string): string {
  return page(
    'Inloggen lukt niet',
    `<h1>Inloggen lukt niet</h1>
<p>Ga terug naar Huisrecht en log opnieuw in.</p>
<p><code>${escapeHtml(code)}</code> ${escapeHtml(description)}</p>`,
  );
}
