import { periodName } from '@shared/completeness';
import { periodOf } from '@shared/catalogue/scope';
import type { Scope } from '@shared/catalogue/scope';

/** `tahun 2024`, `semester 1 tahun 2025`. */
export const timeInWords = (scope: Scope): string => periodName(scope.year, periodOf(scope));
