// The page scripts of the replica, in the manner of jQuery templates.
$(function () {
  $('.periode select').on('change', function () {
    this.form.submit();
  });

  $('.pilih-formulir').on('change', function () {
    window.location.href = window.location.pathname.replace(/\d+$/, this.value);
  });

  // Kecamatan before desa, program before kegiatan: the choices come from the server after the one before is chosen.
  $('select[data-induk]').each(function () {
    const child = this;
    const parent = this.form.elements[this.dataset.induk];
    $(parent).on('change', function () {
      const chosen = this.value === '' ? '' : this.options[this.selectedIndex].text;
      $(child).find('option:not(:first)').remove();
      $(child).val('').trigger('change');
      if (chosen === '') return;
      $.getJSON(child.dataset.alamat, { untuk: child.name, induk: chosen }, function (choices) {
        choices.forEach((choice, index) => child.add(new Option(choice, String(index + 1))));
      });
    });
  });

  $('.pilih-desa').each(function () {
    const modal = $(this).closest('.modal');
    $(this).select2({
      language: 'id',
      theme: document.body.dataset.select2 ?? 'default',
      dropdownParent: modal.length ? modal : $(document.body),
    });
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
