/** What the server says in the page itself, before anybody signed in. */
const fact = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="shopme-${name}"]`)?.content;

export const facts = {
  emulator: fact('emulator') === 'true',
  demo: { email: fact('demo-email') ?? '', password: fact('demo-password') ?? '' },
};
