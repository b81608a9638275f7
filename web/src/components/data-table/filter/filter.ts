import type { ColumnKind } from '../types';

export type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le' | 'co' | 'sw' | 'ew' | 'in' | 'pr' | 'empty';
export type Join = 'and' | 'or';

export interface Rule {
  field: string;
  operator: Operator;
  /** One, or for `in` several; none for `pr` and `empty`. */
  values: string[];
}

export interface Group {
  join: Join;
  parts: (Rule | Group)[];
}

export const NOTHING: Group = { join: 'and', parts: [] };

export const OPERATORS: Record<ColumnKind, readonly Operator[]> = {
  text: ['co', 'eq', 'ne', 'sw', 'ew', 'pr', 'empty'],
  number: ['eq', 'ne', 'gt', 'ge', 'lt', 'le'],
  money: ['eq', 'ne', 'gt', 'ge', 'lt', 'le'],
  date: ['ge', 'lt'],
  choice: ['in', 'ne'],
  reference: ['in', 'ne'],
  boolean: ['eq'],
};

export const takesNoValue = (operator: Operator) => operator === 'pr' || operator === 'empty';
export const isGroup = (part: Rule | Group): part is Group => 'join' in part;

/** Whether the rule says something yet. */
export const isWhole = (rule: Rule) => takesNoValue(rule.operator) || rule.values.some((value) => value !== '');

export function rulesOf(group: Group): Rule[] {
  return group.parts.flatMap((part) => (isGroup(part) ? rulesOf(part) : [part]));
}

const PLAIN = /^[A-Za-z0-9._:+-]+$/;
const WORDS = /^(and|or|not|in|true|false)$/i;

function word(value: string): string {
  if (PLAIN.test(value) && !WORDS.test(value)) return value;
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function ruleText({ field, operator, values }: Rule): string {
  const given = values.filter((value) => value !== '');
  if (operator === 'pr') return `${field} pr`;
  if (operator === 'empty') return `not (${field} pr)`;
  if (operator === 'in') return `${field} in (${given.map(word).join(', ')})`;
  if (given[0] === 'true' || given[0] === 'false') return `${field} ${operator} ${given[0]}`;
  return `${field} ${operator} ${word(given[0] ?? '')}`;
}

/** The filter in the API's language (SCIM, see docs/api.md); empty if it says nothing yet. */
export function filterText(group: Group, outer = true): string {
  const texts = group.parts
    .map((part) => (isGroup(part) ? filterText(part, false) : isWhole(part) ? ruleText(part) : ''))
    .filter((text) => text !== '');
  const text = texts.join(` ${group.join} `);
  return outer || texts.length < 2 ? text : `(${text})`;
}
