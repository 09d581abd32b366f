import { z } from 'zod';

/** Rows of the Legistar Web API: only the keys we read, each of which may be missing or null but the row's own id. */

const id = z.int().min(1);
const ref = z.int().nullish();
/** As far as a column for it reaches. */
const whole = z.int32().nullish();
const text = z.string().nullish();
const flag = z.union([z.int(), z.boolean()]).nullish();
/** Whether it is for the public: read by `privacy.ts`, which must see what it cannot read. */
const privacy = z.unknown().optional();

export const matterShape = z.object({
  MatterId: id,
  MatterLastModifiedUtc: text,
  MatterFile: text,
  MatterName: text,
  MatterTitle: text,
  MatterTypeName: text,
  MatterStatusName: text,
  MatterBodyId: ref,
  MatterBodyName: text,
  MatterIntroDate: text,
  MatterEnactmentNumber: text,
  MatterNotes: text,
  MatterVersion: text,
  MatterEXText5: text,
  MatterRestrictViewViaWeb: privacy,
});

export const historyShape = z.object({
  MatterHistoryId: id,
  MatterHistoryEventId: ref,
  MatterHistoryAgendaSequence: whole,
  MatterHistoryMinutesSequence: whole,
  MatterHistoryAgendaNote: text,
  MatterHistoryMinutesNote: text,
  MatterHistoryActionDate: text,
  MatterHistoryActionName: text,
  MatterHistoryActionText: text,
  MatterHistoryActionBodyId: ref,
  MatterHistoryActionBodyName: text,
  MatterHistoryPassedFlag: whole,
  MatterHistoryRollCallFlag: whole,
  MatterHistoryTally: text,
  MatterHistoryConsent: flag,
  MatterHistoryMoverId: ref,
  MatterHistoryMoverName: text,
  MatterHistorySeconderId: ref,
  MatterHistorySeconderName: text,
});

export const sponsorShape = z.object({
  MatterSponsorMatterVersion: text,
  MatterSponsorNameId: ref,
  MatterSponsorBodyId: ref,
  MatterSponsorName: text,
  MatterSponsorSequence: whole,
});

export const attachmentShape = z.object({
  MatterAttachmentId: id,
  MatterAttachmentName: text,
  MatterAttachmentHyperlink: text,
  MatterAttachmentDescription: text,
  MatterAttachmentShowOnInternetPage: privacy,
  MatterAttachmentSort: whole,
});

export const versionShape = z.object({ Key: z.union([z.string(), z.int()]), Value: text });

export const textShape = z.object({
  MatterTextId: id,
  MatterTextVersion: text,
  MatterTextPlain: text,
  MatterTextRtf: text,
});

export const relationShape = z.object({ MatterRelationId: id, MatterRelationMatterId: ref });

export const indexShape = z.object({ MatterIndexId: id, MatterIndexName: text });

export const codeSectionShape = z.object({
  MatterCodeSectionId: id,
  MatterCodeSectionNumber: text,
  MatterCodeSectionName: text,
});

export const voteShape = z.object({
  VotePersonId: ref,
  VotePersonName: text,
  VoteValueName: text,
  VoteResult: whole,
  VoteSort: whole,
});

export const eventShape = z.object({
  EventId: id,
  EventLastModifiedUtc: text,
  EventBodyId: ref,
  EventBodyName: text,
  EventDate: text,
  EventTime: text,
  EventAgendaStatusName: text,
  EventMinutesStatusName: text,
  EventLocation: text,
  EventAgendaFile: text,
  EventMinutesFile: text,
  EventAgendaLastPublishedUTC: text,
  EventMinutesLastPublishedUTC: text,
  EventComment: text,
  EventVideoPath: text,
  EventVideoStatus: privacy,
  EventMedia: text,
  EventInSiteURL: text,
});

export const eventItemShape = z.object({
  EventItemId: id,
  EventItemAgendaSequence: whole,
  EventItemMinutesSequence: whole,
  EventItemAgendaNumber: text,
  EventItemAgendaNote: text,
  EventItemMinutesNote: text,
  EventItemActionName: text,
  EventItemPassedFlag: whole,
  EventItemTitle: text,
  EventItemConsent: flag,
  EventItemMatterId: ref,
});

export const personShape = z.object({
  PersonId: id,
  PersonFirstName: text,
  PersonLastName: text,
  PersonFullName: text,
});

export const officeRecordShape = z.object({
  OfficeRecordId: id,
  OfficeRecordPersonId: ref,
  OfficeRecordBodyId: ref,
  OfficeRecordTitle: text,
  OfficeRecordMemberType: text,
  OfficeRecordStartDate: text,
  OfficeRecordEndDate: text,
  OfficeRecordSort: whole,
});

export const bodyShape = z.object({
  BodyId: id,
  BodyName: text,
  BodyTypeName: text,
  BodyNumberOfMembers: whole,
});

export type MatterRow = z.infer<typeof matterShape>;
export type HistoryRow = z.infer<typeof historyShape>;
export type SponsorRow = z.infer<typeof sponsorShape>;
export type AttachmentRow = z.infer<typeof attachmentShape>;
export type TextRow = z.infer<typeof textShape>;
export type VoteRow = z.infer<typeof voteShape>;
export type EventRow = z.infer<typeof eventShape>;
export type EventItemRow = z.infer<typeof eventItemShape>;
export type PersonRow = z.infer<typeof personShape>;
export type OfficeRecordRow = z.infer<typeof officeRecordShape>;
