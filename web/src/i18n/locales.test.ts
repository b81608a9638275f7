import { expect, it } from 'vitest';

const files = import.meta.glob<{ default: Tree }>('./locales/*/*.json', { eager: true });
interface Tree {
  [key: string]: string | Tree;
}

const texts = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : texts(value, `${path}${key}.`),
  );
const of = (language: string, file: string) =>
  texts(files[file.replace('/en/', `/${language}/`)]?.default ?? {}).sort(([a], [b]) => a.localeCompare(b));
const gaps = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

it.each(['it', 'es', 'pt'])('says in %s all that it says in English, with the same gaps', (language) => {
  for (const file of Object.keys(files).filter((path) => path.includes('/en/'))) {
    const [english, other] = [of('en', file), of(language, file)];
    expect(other.map(([key]) => key)).toEqual(english.map(([key]) => key));
    english.forEach(([key, text], index) => expect([key, ...gaps(other[index]![1])]).toEqual([key, ...gaps(text)]));
  }
});
