/** First things to say, in the customer's language. */
const PHRASES = {
  it: ['Ciao!', 'Vorrei un caffè', 'Cosa mi consigli?', 'Siete aperti domani?', 'Vorrei prenotare per due'],
  en: ['Hello!', 'I would like a coffee', 'What do you recommend?', 'Are you open tomorrow?', 'A table for two, please'],
  es: ['¡Hola!', 'Quisiera un café', '¿Qué me recomiendas?', '¿Abrís mañana?', 'Quiero reservar para dos'],
  pt: ['Olá!', 'Queria um café', 'O que me recomenda?', 'Estão abertos amanhã?', 'Queria reservar para dois'],
  de: ['Hallo!', 'Ich hätte gern einen Kaffee', 'Was empfehlen Sie?', 'Haben Sie morgen offen?'],
  fr: ['Bonjour !', 'Je voudrais un café', 'Que me conseillez-vous ?', 'Êtes-vous ouverts demain ?'],
};

export const LANGUAGES = { it: 'Italiano', en: 'English', es: 'Español', pt: 'Português', de: 'Deutsch', fr: 'Français' };

const NAMES = {
  it: ['Marco Bianchi', 'Chiara Conti', 'Luca Ferri', 'Sofia Galli'],
  en: ['Emma Clarke', 'Oliver Reed', 'Grace Hill', 'Noah Bennett'],
  es: ['Carmen Ruiz', 'Diego Torres', 'Paula Gil', 'Hugo Vega'],
  pt: ['João Costa', 'Beatriz Lima', 'Rui Faria', 'Inês Matos'],
  de: ['Lena Vogt', 'Jonas Brandt'],
  fr: ['Léa Moreau', 'Hugo Petit'],
};

const of = (table, language) => table[language.slice(0, 2)] ?? table.en;

export const phrases = (language) => of(PHRASES, language);

/** A name nobody here has yet. */
export function freshName(language, taken) {
  const names = of(NAMES, language);
  return names.find((it) => !taken.includes(it)) ?? `${names[0]} ${taken.length}`;
}
