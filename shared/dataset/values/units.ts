const COUNTED =
  /^(?:orang|org|jiwa|anak|balita|baduta|bayi|ibu|bumil|bufas|busui|keluarga|kel|kk|krs|pasangan|rumah tangga|rt|ruta|kpm|desa|kelurahan|remaja|buah|unit|kasus|kader|posyandu|paud|wus|pus|catin|rematri|calon pengantin|pasangan usia subur|wanita usia subur|tim|kelompok|kegiatan|kali|dokumen|dosis|tablet|paket|lembar|rumah|jamban)$/;
const SORTS =
  /^(?:ibu (?:hamil|menyusui|nifas|bersalin)(?: kek| anemia)?|(?:anak|balita|baduta|bayi|keluarga)(?: (?:stunting|pendek|sangat pendek|gizi (?:buruk|kurang|baik|lebih)|berisiko stunting|usia \d+ bulan))?|remaja (?:putri|putra)|keluarga (?:sasaran|penerima manfaat)|kepala keluarga)$/;

/** Whether words behind a number say what is counted, and nothing that changes it: `orang`, `ibu hamil`, not `lebih`. */
export function isCounted(words: string): boolean {
  const text = words.replace(/\.$/, '');
  return COUNTED.test(text) || SORTS.test(text);
}
