/** Light or dark: as the system is, unless the agent chose. */
import { memory } from './memory.js';

export const THEMES = ['auto', 'light', 'dark'];

export const theme = () => memory.get('theme') || 'auto';

export function applyTheme(choice = theme()) {
  memory.set('theme', choice);
  if (choice === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}

/** The theme that is really seen. */
export function isDark() {
  const choice = theme();
  return choice === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : choice === 'dark';
}
