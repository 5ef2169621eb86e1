import { scopeOf } from '@shared/catalogue/scope';
import type { Settings } from '@extension/store';
import type { Scope } from '@shared/catalogue/scope';

/** The settings with other figures to work on; the part of the year goes with them. */
export function settingsAt(settings: Settings, scope: Scope): Settings {
  const { period: _before, ...rest } = settings;
  return { ...rest, ...scopeOf(scope) };
}
