// The page scripts of the replica, in the manner of jQuery templates.
$(function () {
  $('.periode select').on('change', function () {
    this.form.submit();
  });

  $('.pilih-desa').each(function () {
    const modal = $(this).closest('.modal');
    $(this).select2({ language: 'id', dropdownParent: modal.length ? modal : $(document.body) });
  });

  $('.tabel-daftar').DataTable({
    lengthMenu: [
      [10, 25, 50, -1],
      [10, 25, 50, 'Semua'],
    ],
    autoWidth: false,
    columnDefs: [{ targets: 'tanpa-urut', orderable: false }],
    language: {
      search: 'Cari:',
      lengthMenu: 'Tampilkan _MENU_ baris',
      info: 'Baris _START_ sampai _END_ dari _TOTAL_',
      infoEmpty: 'Tidak ada baris',
      infoFiltered: '(disaring dari _MAX_ baris)',
      zeroRecords: 'Tidak ada baris yang cocok',
      emptyTable: 'Belum ada data untuk tahun ini',
      paginate: { first: 'Pertama', last: 'Terakhir', next: 'Berikutnya', previous: 'Sebelumnya' },
    },
  });

  $(document).on('submit', '.hapus', function () {
    return window.confirm('Hapus data desa ini?');
  });

  $('.modal-isian.buka').modal('show');
});
