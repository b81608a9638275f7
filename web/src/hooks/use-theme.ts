import { useSyncExternalStore } from 'react';

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

const THEME = 'shopme.theme';
const CONTRAST = 'shopme.contrast';
const night = window.matchMedia('(prefers-color-scheme: dark)');
const sharp = window.matchMedia('(prefers-contrast: more)');
const listeners = new Set<() => void>();

const chosen = () => THEMES.find((theme) => theme === localStorage.getItem(THEME)) ?? 'system';
const strong = () => localStorage.getItem(CONTRAST) === 'more';

/** Puts the chosen theme on the page. */
export function applyTheme() {
  const { classList } = document.documentElement;
  classList.toggle('dark', chosen() === 'dark' || (chosen() === 'system' && night.matches));
  classList.toggle('contrast', strong() || sharp.matches);
  listeners.forEach((listener) => listener());
}

night.addEventListener('change', applyTheme);
sharp.addEventListener('change', applyTheme);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useTheme() {
  const theme = useSyncExternalStore(subscribe, chosen);
  const highContrast = useSyncExternalStore(subscribe, strong);
  return {
    theme,
    highContrast,
    setTheme: (next: Theme) => {
      localStorage.setItem(THEME, next);
      applyTheme();
    },
    setHighContrast: (on: boolean) => {
      localStorage.setItem(CONTRAST, on ? 'more' : 'no');
      applyTheme();
    },
  };
}
