import { scopeOf } from '@extension/store';
import type { Scope, Settings } from '@extension/store';

/** The settings with other figures to work on; the part of the year goes with them. */
export function settingsAt(settings: Settings, scope: Scope): Settings {
  const { period: _before, ...rest } = settings;
  return { ...rest, ...scopeOf(scope) };
}
