import { useState } from 'react';
import { liftRestriction, reviewUse, useRestricted } from '../../api/restrictions.js';
import { addDays, dayFromParts, dayOf, sayDay } from '../../dates/days.js';
import { Choices, DateField, Select, type DateParts } from '../../ui/fields.js';
import { WordsDialog } from '../../ui/words-dialog.js';
import { useLanguage, useWords } from '../../words/use-words.js';

interface RestrictionDialogProps {
  readonly requestId: string;
  readonly restrictionId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The soonest day on which a restriction lifts: the person hears it first and gets a week. */
const weekToObject = 7;

const bsn = (noBsn: boolean) => (noBsn ? { confirmNoBsn: true } : {});
const ordinaryUses = ['consent', 'legal-claims', 'rights-of-another', 'important-public-interest'] as const;

/** Uses restricted data for what the law allows; an emergency asks nothing but why. */
export function UseDialog({
  requestId,
  restrictionId,
  emergency,
  ...rest
}: RestrictionDialogProps & { emergency: boolean }) {
  const w = useWords();
  const t = w.restriction;
  const [use, setUse] = useState('');
  return (
    <WordsDialog
      {...rest}
      title={emergency ? t.emergencyTitle : t.useTitle}
      intro={emergency ? t.emergencyText : t.useText}
      label={emergency ? t.emergencyReason : t.useReason}
      fault={t.faults.reason}
      confirm={emergency ? t.emergencyConfirm : t.useConfirm}
      kind={emergency ? 'danger' : 'primary'}
      ready={emergency || use !== ''}
      send={(reason, noBsn, key) =>
        useRestricted(
          requestId,
          restrictionId,
          { use: emergency ? 'emergency' : use, reason, ...bsn(noBsn) },
          key,
        )
      }
    >
      {(tried) =>
        !emergency && (
          <Select
            id="restricted-use"
            label={t.useFor}
            value={use}
            empty={w.form.choose}
            error={tried && use === '' ? t.faults.use : undefined}
            choices={ordinaryUses.map((value) => ({ value, label: w.restrictedUses[value] ?? value }))}
            onChange={setUse}
          />
        )
      }
    </WordsDialog>
  );
}

const partsOf = (day: string): DateParts => {
  const [year = '', month = '', of = ''] = day.split('-');
  return { day: String(Number(of)), month: String(Number(month)), year };
};

/** Decides that a restriction lifts, on a day that leaves the person time to say no. */
export function LiftDialog({ requestId, restrictionId, ...rest }: RestrictionDialogProps) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.restriction;
  const soonest = addDays(dayOf(new Date()), weekToObject);
  const [day, setDay] = useState(partsOf(soonest));
  const liftsOn = dayFromParts(day.day, day.month, day.year);
  const ready = liftsOn !== undefined && liftsOn >= soonest;
  return (
    <WordsDialog
      {...rest}
      title={t.liftTitle}
      intro={t.liftText}
      label={t.liftReason}
      fault={t.faults.reason}
      confirm={t.liftConfirm}
      ready={ready}
      send={(reason, noBsn, key) =>
        liftRestriction(
          requestId,
          restrictionId,
          { reason, ...(liftsOn === undefined ? {} : { liftsOn }), ...bsn(noBsn) },
          key,
        )
      }
    >
      {(tried) => (
        <DateField
          id="lift-day"
          label={t.liftDay}
          hint={t.liftDayHint(sayDay(soonest, language))}
          value={day}
          error={tried && !ready ? t.liftDayFault : undefined}
          onChange={setDay}
        />
      )}
    </WordsDialog>
  );
}

/** Somebody else says whether an emergency use was right. */
export function ReviewDialog({
  requestId,
  restrictionId,
  useId,
  ...rest
}: RestrictionDialogProps & { useId: string }) {
  const w = useWords();
  const t = w.restriction;
  const [agreed, setAgreed] = useState<'yes' | 'no'>();
  return (
    <WordsDialog
      {...rest}
      title={t.reviewTitle}
      intro={t.waitsForReview}
      label={t.remark}
      fault={t.faults.reason}
      least={agreed === 'no' ? 10 : 0}
      confirm={t.reviewConfirm}
      ready={agreed !== undefined}
      send={(remark, noBsn) =>
        reviewUse(requestId, restrictionId, useId, {
          agreed: agreed === 'yes',
          ...(remark === '' ? {} : { remark }),
          ...bsn(noBsn),
        })
      }
    >
      {(tried) => (
        <Choices
          id="use-agreed"
          label={t.reviewAgreed}
          value={agreed}
          error={tried && agreed === undefined ? t.faults.agreed : undefined}
          choices={[
            { value: 'yes', label: t.reviewChoices.yes },
            { value: 'no', label: t.reviewChoices.no },
          ]}
          onChange={setAgreed}
        />
      )}
    </WordsDialog>
  );
}
