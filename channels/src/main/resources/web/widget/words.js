/** The words of the interface in the chosen language. Each language is fetched when first needed. */
export const LANGUAGES = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文（台灣）',
  'zh-HK': '繁體中文（香港）',
  en: 'English',
};

export const words = async (locale) => (await import(`./locale/${locale}.js`)).default;

export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The time of day, on a 24 h clock. */
export function clock(at) {
  return new Date(at).toTimeString().slice(0, 5);
}

/** The day, by name if it is today or yesterday. */
export function day(at, words) {
  const midnight = new Date().setHours(0, 0, 0, 0);
  const days = Math.round((midnight - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000);
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  return new Date(at).toLocaleDateString('sv'); // Swedes write dates as ISO 8601 does
}
