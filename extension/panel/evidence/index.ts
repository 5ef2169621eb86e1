export { EvidenceOnSite, takesEvidence } from './evidence-page';
export { EvidenceRegister, EvidenceSummary } from './register-view';
