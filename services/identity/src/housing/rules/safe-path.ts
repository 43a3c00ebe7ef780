import {
  Address,
  DataSharedV1,
  Person,
  PersonInRecord,
  RecordHeldV1,
  RelationChangedV1,
  RelationRegisteredV1,
} from '@huisrecht/contracts';
import { getMetadataStorage } from 'class-validator';

const CLASSES = [
  RelationRegisteredV1,
  RelationChangedV1,
  RecordHeldV1,
  DataSharedV1,
  Person,
  Address,
  PersonInRecord,
];
const NAMES = new Set([
  'bsn',
  'sofinummer',
  'burgerservicenummer',
  ...CLASSES.flatMap((of) =>
    getMetadataStorage()
      .getTargetValidationMetadatas(of, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
]);

/** The part of a path that may be repeated in a notice: names of the contract and list positions. A publisher's own name of a field may be personal. */
export const safePath = (path: string): string => {
  const parts = path.split('.');
  const unsafe = parts.findIndex((part) => !NAMES.has(part) && !/^\d{1,3}$/.test(part));
  return (unsafe < 0 ? parts : parts.slice(0, unsafe)).join('.').slice(0, 200);
};
