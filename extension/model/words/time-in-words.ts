import { periodName } from '@shared/completeness';
import { periodOf } from '@extension/store';
import type { Scope } from '@extension/store';

/** `tahun 2024`, `semester 1 tahun 2025`. */
export const timeInWords = (scope: Scope): string => periodName(scope.year, periodOf(scope));
